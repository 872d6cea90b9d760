import type { components } from '@workbay/sdk/schema';
import type { TemplateSection } from './store.ts';

type Id = components['schemas']['BuiltInTemplate']['id'];
export type BuiltIn = { id: Id; name: string; sections: TemplateSection[] };

type Written = Record<Id, { name: string; sections: Record<string, string[]> }>;

const english: Written = {
  garage: {
    name: 'Vehicle health check',
    sections: {
      'Under the bonnet': [
        'Engine oil: level and condition',
        'Coolant: level and hoses',
        'Brake fluid',
        'Battery and terminals',
        'Drive belts',
        'Air filter',
        'Leaks',
      ],
      Brakes: ['Front brake pads', 'Rear brake pads or shoes', 'Discs and drums', 'Hand brake'],
      'Tyres and wheels': [
        'Front left tyre: tread and pressure',
        'Front right tyre: tread and pressure',
        'Rear left tyre: tread and pressure',
        'Rear right tyre: tread and pressure',
        'Spare wheel and tools',
        'Wheel alignment',
      ],
      'Steering and suspension': [
        'Shock absorbers',
        'Ball joints and bushes',
        'Steering rack and tie rods',
        'CV joints and boots',
      ],
      'Lights and electrics': [
        'Headlamps',
        'Tail, brake and reversing lamps',
        'Indicators',
        'Horn',
        'Warning lamps on the dashboard',
      ],
      'Body and comfort': [
        'Wipers and washers',
        'Windscreen and mirrors',
        'Air conditioning',
        'Seat belts',
        'Body: dents and scratches',
      ],
      'Road test': ['Engine and clutch', 'Gearbox', 'Braking', 'Noises and vibration'],
    },
  },
  two_wheeler: {
    name: 'Two-wheeler check',
    sections: {
      Engine: ['Engine oil', 'Spark plug', 'Air filter', 'Clutch play', 'Leaks'],
      'Chain and wheels': [
        'Chain and sprockets',
        'Front tyre',
        'Rear tyre',
        'Wheel bearings',
        'Spokes or rims',
      ],
      Brakes: ['Front brake', 'Rear brake', 'Brake fluid or cables'],
      'Steering and suspension': ['Front fork', 'Rear shock absorbers', 'Steering cone set'],
      Electrics: ['Battery', 'Headlamp', 'Tail lamp and indicators', 'Horn', 'Self start'],
      'Test ride': ['Engine and gears', 'Braking', 'Noises'],
    },
  },
  home_service: {
    name: 'Visit check',
    sections: {
      Safety: [
        'Power supply and earthing',
        'Wiring and plug',
        'Switches and breaker',
        'Leaks of water or gas',
      ],
      Appliance: [
        'Starts and runs',
        'Noise and vibration',
        'Filters',
        'Coils, drums or burners',
        'Fan and motor',
        'Drain and pipes',
      ],
      Performance: ['Temperature or pressure', 'Controls and remote', 'Power drawn'],
      'Before leaving': ['Place of work clean', 'Shown to the customer'],
    },
  },
};

const hindi: Written = {
  garage: {
    name: 'गाड़ी की पूरी जाँच',
    sections: {
      'बोनट के नीचे': [
        'इंजन ऑयल: स्तर और हालत',
        'कूलेंट: स्तर और होज़',
        'ब्रेक फ़्लूइड',
        'बैटरी और टर्मिनल',
        'ड्राइव बेल्ट',
        'एयर फ़िल्टर',
        'रिसाव',
      ],
      ब्रेक: ['आगे के ब्रेक पैड', 'पीछे के ब्रेक पैड या शू', 'डिस्क और ड्रम', 'हैंड ब्रेक'],
      'टायर और पहिये': [
        'आगे का बायाँ टायर: ग्रिप और हवा',
        'आगे का दायाँ टायर: ग्रिप और हवा',
        'पीछे का बायाँ टायर: ग्रिप और हवा',
        'पीछे का दायाँ टायर: ग्रिप और हवा',
        'स्टेपनी और औज़ार',
        'व्हील अलाइनमेंट',
      ],
      'स्टीयरिंग और सस्पेंशन': ['शॉक एब्ज़ॉर्बर', 'बॉल जॉइंट और बुश', 'स्टीयरिंग रैक और टाई रॉड', 'सीवी जॉइंट और बूट'],
      'लाइट और बिजली': ['हेडलैंप', 'टेल, ब्रेक और रिवर्स लाइट', 'इंडिकेटर', 'हॉर्न', 'डैशबोर्ड की चेतावनी लाइटें'],
      'बॉडी और आराम': ['वाइपर और वॉशर', 'विंडस्क्रीन और शीशे', 'एयर कंडीशनिंग', 'सीट बेल्ट', 'बॉडी: डेंट और खरोंच'],
      'चलाकर जाँच': ['इंजन और क्लच', 'गियरबॉक्स', 'ब्रेक लगाना', 'आवाज़ और कंपन'],
    },
  },
  two_wheeler: {
    name: 'दोपहिया की जाँच',
    sections: {
      इंजन: ['इंजन ऑयल', 'स्पार्क प्लग', 'एयर फ़िल्टर', 'क्लच का प्ले', 'रिसाव'],
      'चेन और पहिये': ['चेन और स्प्रॉकेट', 'आगे का टायर', 'पीछे का टायर', 'व्हील बेयरिंग', 'स्पोक या रिम'],
      ब्रेक: ['आगे का ब्रेक', 'पीछे का ब्रेक', 'ब्रेक फ़्लूइड या केबल'],
      'स्टीयरिंग और सस्पेंशन': ['आगे का फ़ोर्क', 'पीछे के शॉक एब्ज़ॉर्बर', 'स्टीयरिंग कोन सेट'],
      बिजली: ['बैटरी', 'हेडलैंप', 'टेल लैंप और इंडिकेटर', 'हॉर्न', 'सेल्फ़ स्टार्ट'],
      'चलाकर जाँच': ['इंजन और गियर', 'ब्रेक लगाना', 'आवाज़'],
    },
  },
  home_service: {
    name: 'विज़िट की जाँच',
    sections: {
      सुरक्षा: ['बिजली की सप्लाई और अर्थिंग', 'तार और प्लग', 'स्विच और ब्रेकर', 'पानी या गैस का रिसाव'],
      उपकरण: ['चालू होना और चलना', 'आवाज़ और कंपन', 'फ़िल्टर', 'कॉइल, ड्रम या बर्नर', 'पंखा और मोटर', 'नाली और पाइप'],
      'काम कैसा करता है': ['तापमान या दबाव', 'कंट्रोल और रिमोट', 'बिजली की खपत'],
      'जाने से पहले': ['काम की जगह साफ़', 'ग्राहक को दिखाया गया'],
    },
  },
};

const ids: readonly Id[] = ['garage', 'two_wheeler', 'home_service'];

const madeOf = (written: Written): BuiltIn[] =>
  ids.map(id => ({
    id,
    name: written[id].name,
    sections: Object.entries(written[id].sections).map(([name, points]) => ({
      name,
      points: points.map(point => ({ name: point, itemId: null })),
    })),
  }));

export const builtInTemplates = { en: madeOf(english), hi: madeOf(hindi) };

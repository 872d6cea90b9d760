import type { ServiceType } from '../listing/store.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

type Named = { en: string; hi: string; kind: WorkshopDocument['kind'] };

const garage = (en: string, hi: string): Named => ({ en, hi, kind: 'garage' });
const home = (en: string, hi: string): Named => ({ en, hi, kind: 'home_service' });

/** Every service that a workshop can be found by, in the order in which to show them. */
export const serviceTypes: Record<ServiceType, Named> = {
  general_service: garage('General service', 'सामान्य सर्विस'),
  oil_change: garage('Oil change', 'ऑयल बदलना'),
  brakes: garage('Brakes', 'ब्रेक'),
  engine: garage('Engine repair', 'इंजन मरम्मत'),
  clutch_gearbox: garage('Clutch and gearbox', 'क्लच और गियरबॉक्स'),
  suspension: garage('Suspension and steering', 'सस्पेंशन और स्टीयरिंग'),
  tyres: garage('Tyres', 'टायर'),
  wheel_alignment: garage('Wheel alignment and balancing', 'व्हील अलाइनमेंट और बैलेंसिंग'),
  battery: garage('Battery', 'बैटरी'),
  auto_electrical: garage('Vehicle electrics', 'गाड़ी की वायरिंग'),
  car_ac: garage('Car air conditioning', 'कार एसी'),
  diagnostics: garage('Diagnostics', 'जाँच (स्कैनर)'),
  body_paint: garage('Denting and painting', 'डेंटिंग और पेंटिंग'),
  detailing: garage('Washing and detailing', 'धुलाई और डिटेलिंग'),
  insurance_claim: garage('Insurance claims', 'बीमा क्लेम'),
  inspection: garage('Inspection before buying', 'ख़रीदने से पहले जाँच'),
  roadside_help: garage('Roadside help', 'रास्ते में मदद'),
  two_wheeler: garage('Two-wheelers', 'दोपहिया'),
  electric_vehicle: garage('Electric vehicles', 'इलेक्ट्रिक वाहन'),
  ac_repair: home('Air conditioner repair', 'एसी मरम्मत'),
  appliance_repair: home('Appliance repair', 'घरेलू उपकरण मरम्मत'),
  plumbing: home('Plumbing', 'प्लंबिंग'),
  electrician: home('Electrician', 'इलेक्ट्रीशियन'),
  carpentry: home('Carpentry', 'बढ़ई का काम'),
  painting: home('House painting', 'घर की पेंटिंग'),
  cleaning: home('Cleaning', 'सफ़ाई'),
  pest_control: home('Pest control', 'कीट नियंत्रण'),
  water_purifier: home('Water purifier', 'वॉटर प्यूरीफ़ायर'),
  cctv: home('CCTV and security', 'सीसीटीवी और सुरक्षा'),
};

// Object.keys loses that these are all of them.
export const serviceTypeCodes = Object.keys(serviceTypes) as ServiceType[];

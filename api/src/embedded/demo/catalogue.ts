import type { components } from '@workbay/sdk/schema';

type Line = components['schemas']['LineItemInput'];

const labour = (description: string, rupees: number): Line => ({
  kind: 'labour',
  description,
  unitPrice: rupees * 100,
  taxRate: 18,
  hsnSac: '998714',
});

const part = (description: string, rupees: number, hsnSac: string, quantity = 1, unit = 'pc'): Line => ({
  kind: 'part',
  description,
  unitPrice: rupees * 100,
  quantity,
  unit,
  taxRate: 18,
  hsnSac,
});

/** What people bring a car in for, and what it takes. */
export const works: { complaint: string; lines: Line[] }[] = [
  {
    complaint: 'Periodic service',
    lines: [
      labour('Periodic service', 1500),
      part('Engine oil 5W-30', 520, '27101980', 3.5, 'L'),
      part('Oil filter', 280, '84212300'),
      part('Air filter', 420, '84213100'),
    ],
  },
  {
    complaint: 'Brakes squeal',
    lines: [
      labour('Front brake overhaul', 900),
      part('Brake pads, front', 2150, '87083000'),
      part('Brake cleaner', 240, '34029099'),
    ],
  },
  {
    complaint: 'AC does not cool',
    lines: [labour('AC service', 1200), part('Refrigerant R134a', 950, '38276300', 0.5, 'kg')],
  },
  {
    complaint: 'Battery weak',
    lines: [part('Battery 45 Ah', 5200, '85071000'), labour('Battery fitting', 150)],
  },
  {
    complaint: 'Clutch slips',
    lines: [
      labour('Clutch overhaul', 4200),
      part('Clutch set', 6800, '87089300'),
      part('Gear oil', 410, '27101980', 2, 'L'),
    ],
  },
  {
    complaint: 'Wheel pulls to one side',
    lines: [labour('Wheel alignment', 600), labour('Wheel balancing', 480)],
  },
  { complaint: 'Wipers smear', lines: [part('Wiper blades', 650, '85129000', 2), labour('Fitting', 100)] },
  {
    complaint: 'Suspension noise',
    lines: [labour('Front suspension check', 800), part('Stabiliser link', 1150, '87088000', 2)],
  },
  {
    complaint: 'Two new tyres',
    lines: [part('Tyre 185/65 R15', 5450, '40111010', 2), labour('Tyre fitting', 300)],
  },
  {
    complaint: 'Dent on rear door',
    lines: [labour('Denting and painting, rear door', 3800), part('Paint and primer', 1400, '32081090')],
  },
];

export const names = [
  'Ravi Kulkarni',
  'Sneha Deshpande',
  'Imran Shaikh',
  'Priya Nair',
  'Arjun Mehta',
  'Kavita Jadhav',
  'Sanjay Gupta',
  'Lata Iyer',
  'Mohammed Ansari',
  'Deepa Rao',
  'Vikram Singh',
  'Anita Borkar',
  'Rahul Pawar',
  'Fatima Khan',
  'Suresh Patil',
  'Neha Joshi',
  'Amit Chavan',
  'Pooja Shinde',
  'George Thomas',
  'Meenakshi Pillai',
  'Nitin Gaikwad',
  'Shweta Kale',
  'Harpreet Kaur',
  'Ashok Verma',
  'Rekha Sawant',
  'Tushar Bhosale',
  'Ayesha Siddiqui',
  'Manoj Kumar',
  'Swati More',
  'Joseph D’Souza',
  'Geeta Reddy',
  'Prakash Naik',
  'रवींद्र जोशी',
  'सुनीता शर्मा',
  'Kiran Travels',
  'Om Logistics',
  'Sunrise Tours',
  'Abhay Kamath',
  'Divya Menon',
  'Yusuf Merchant',
];

export const cars: [make: string, model: string][] = [
  ['Maruti', 'Swift VXi'],
  ['Maruti', 'Baleno Zeta'],
  ['Maruti', 'WagonR'],
  ['Hyundai', 'i20 Asta'],
  ['Hyundai', 'Creta SX'],
  ['Tata', 'Nexon XZ'],
  ['Tata', 'Tiago XE'],
  ['Mahindra', 'XUV300'],
  ['Mahindra', 'Bolero'],
  ['Honda', 'City V'],
  ['Toyota', 'Innova Crysta'],
  ['Kia', 'Seltos HTX'],
  ['Renault', 'Kwid'],
  ['Volkswagen', 'Polo'],
];

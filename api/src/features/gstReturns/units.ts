/** Unit quantity codes (GSTN's master list of UQC) of the units that workshops write. */
const codes: Record<string, string> = {
  bag: 'BAG',
  bottle: 'BTL',
  box: 'BOX',
  btl: 'BTL',
  can: 'CAN',
  cm: 'CMS',
  g: 'GMS',
  gm: 'GMS',
  kg: 'KGS',
  kgs: 'KGS',
  l: 'LTR',
  litre: 'LTR',
  ltr: 'LTR',
  m: 'MTR',
  metre: 'MTR',
  ml: 'MLT',
  mtr: 'MTR',
  no: 'NOS',
  nos: 'NOS',
  pair: 'PRS',
  pc: 'PCS',
  pcs: 'PCS',
  piece: 'PCS',
  roll: 'ROL',
  set: 'SET',
  sets: 'SET',
  'sq ft': 'SQF',
  unit: 'UNT',
};

/** Chapter 99 is services. */
export const isService = (hsnSac: string | undefined): boolean => hsnSac?.startsWith('99') ?? false;

/** Goods without a unit are counted. */
export const unitCode = (unit: string | undefined): string =>
  unit === undefined ? 'NOS' : (codes[unit.trim().toLowerCase().replace(/[.।]$/, '')] ?? 'OTH');

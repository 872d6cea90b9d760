/** Where a new workshop is. */
export interface Home {
  country: string;
  timeZone: string;
}

export const inIndia: Home = { country: 'IN', timeZone: 'Asia/Kolkata' };

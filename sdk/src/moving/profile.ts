import { ApiError } from '../errors.ts';
import type { Workshop } from '../generated/schema.ts';
import type { Bringing } from './bring.ts';
import type { Doc } from './dump.ts';
import { type Left, type Profile, type ProfileField, profileFields, type Said } from './moved.ts';
import { reading } from './reading.ts';
import { saveState } from './state.ts';

/** Reads it by whatever its fields may be called; the rest of it is left. */
export function profileLeaving(collection: string, doc: Doc, left: Left[]): Profile {
  const r = reading(doc);
  r.text('name');
  const address = reading(r.inner('address'));
  const said: Record<ProfileField, string> = {
    legalName: r.text('legal_name', 'legalName', 'registered_name', 'company_name', 'businessName'),
    phone: r.text('phone', 'mobile', 'contact_number', 'contactNumber', 'phoneNumber'),
    email: r.text('email', 'contact_email', 'contactEmail'),
    gstin: r.text('gstin', 'gst_number', 'gstNumber', 'gst_no').toUpperCase(),
    upiId: r.text('upi_id', 'upiId', 'upi', 'vpa'),
    about: r.text('about', 'description', 'bio'),
    line1:
      address.text('street', 'line1', 'addressLine1', 'address_line1') ||
      (typeof doc.address === 'string' ? r.text('address') : r.text('street')),
    city: address.text('city') || r.text('city'),
    postalCode:
      address.text('pincode', 'postalCode', 'postal_code', 'zip') || r.text('pincode', 'postalCode'),
  };
  for (const one of r.left(collection))
    left.push(one.value ? { ...one, reason: 'see the settings and the page of the workshop' } : one);
  return {
    of: { collection, id: r.id },
    said: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
  };
}

/** Fills what the workshop has not said of itself in Workbay; what it has said stays. */
export async function bringProfile(
  { workbay, stateFile, state, say }: Bringing,
  { of, said }: Profile,
  { wanted, left }: { wanted: boolean; left: Left[] },
): Promise<void> {
  const now = await nowOf(workbay);
  const { verification } = await workbay.workshops.get();
  for (const field of profileFields) {
    const value = said[field];
    const isFilled = now[field] !== undefined && now[field] === state.profile?.[field];
    if (value === undefined || now[field] === value || isFilled) continue;
    const leave = (reason: string) => left.push({ ...of, field, value, reason });
    if (now[field]) leave(`Workbay has another: ${now[field]}`);
    else if (!wanted) leave('is not taken over; --profile does');
    else if (verification === 'verified' && isVerifiedBy(field))
      leave('is what the workshop is verified by; changing it in the settings has it verified anew');
    else {
      try {
        await put(workbay, field, value);
        state.profile = { ...state.profile, [field]: (await nowOf(workbay))[field] };
        await saveState(stateFile, state);
        say(`workshop: ${field} is ${value} now`);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        leave(error.message);
      }
    }
  }
}

/** A change of these ends the verification, and with it the entry in the directory. */
const isVerifiedBy = (field: ProfileField) => field === 'legalName' || field === 'gstin';

/** Takes back what it had not said, unless somebody has said it otherwise since or it is verified by now. */
export async function takeBackProfile({ workbay, stateFile, state, say }: Bringing): Promise<void> {
  const now = await nowOf(workbay);
  const { verification } = await workbay.workshops.get();
  for (const field of profileFields) {
    const value = state.profile?.[field];
    if (value === undefined || now[field] !== value) continue;
    if (verification === 'verified' && isVerifiedBy(field))
      say(`workshop: ${field} stays, the workshop is verified by it`);
    else await put(workbay, field, null);
  }
  delete state.profile;
  await saveState(stateFile, state);
}

async function nowOf(workbay: Bringing['workbay']): Promise<Said> {
  const { legalName, name, phone, email, gstin, upiId, address }: Workshop = await workbay.workshops.get();
  const { about } = await workbay.listing.get();
  const { line1, city, postalCode } = address;
  const own = legalName === name ? '' : legalName;
  const all = { legalName: own, phone, email, gstin, upiId, about, line1, city, postalCode };
  return Object.fromEntries(Object.entries(all).flatMap(([field, value]) => (value ? [[field, value]] : [])));
}

async function put(workbay: Bringing['workbay'], field: ProfileField, value: string | null): Promise<void> {
  if (field === 'about') await workbay.listing.update({ about: value });
  else if (field === 'legalName') {
    const { name } = await workbay.workshops.get();
    await workbay.workshops.update({ legalName: value ?? name });
  } else if (field === 'line1' || field === 'city' || field === 'postalCode') {
    const { [field]: _, ...address } = (await workbay.workshops.get()).address;
    await workbay.workshops.update({ address: value === null ? address : { ...address, [field]: value } });
  } else await workbay.workshops.update({ [field]: value });
}

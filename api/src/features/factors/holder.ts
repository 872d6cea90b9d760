import type { Person } from '../auth/people.ts';

/** Whose second factor it is: a user, or an administrator of the platform. */
export type Holder = Pick<Person, '_id' | 'email' | 'name' | 'language'>;

import { hash, verify } from '@node-rs/argon2';
import type { Config } from '../../config.ts';
import { fault } from '../../errors.ts';
import { isCommonPassword } from './commonPasswords.ts';

type Scope = { config: Config };

/** Of as much work as the accounts' own. */
const decoys = new WeakMap<Config, Promise<string>>();

const parametersOf = ({ config: { argon2 } }: Scope) => ({
  memoryCost: argon2.memoryKib,
  timeCost: argon2.passes,
  parallelism: argon2.lanes,
});

export function hashPassword(scope: Scope, password: string): Promise<string> {
  return hash(password.normalize('NFKC'), parametersOf(scope));
}

/** Takes the same time whether or not there is a hash to compare with. */
export async function passwordMatches(
  scope: Scope,
  stored: string | null,
  password: string,
): Promise<boolean> {
  const matches = await verify(stored ?? (await decoyOf(scope)), password.normalize('NFKC'));
  return stored !== null && matches;
}

function decoyOf(scope: Scope): Promise<string> {
  const known = decoys.get(scope.config);
  if (known) return known;
  const made = hashPassword(scope, 'no account has this password');
  decoys.set(scope.config, made);
  return made;
}

/** Whether a hash was made with other parameters than the present ones. */
export function isOutdated({ config: { argon2 } }: Scope, stored: string): boolean {
  const { memoryKib, passes, lanes } = argon2;
  return !stored.startsWith(`$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$`);
}

/**
 * Refuses what is guessed first: a common password, or one that is the person's or the workshop's name or address with at
 * most digits and signs around it. There are no rules of composition (NIST SP 800-63B section 3.1.1.2).
 */
export async function checkNewPassword(pointer: string, password: string, names: string[]): Promise<void> {
  if (await isCommonPassword(password))
    throw fault('rule_broken', pointer, 'is among the passwords that are guessed first', 'password_common');
  const core = coreOf(password);
  const words = ['workbay', ...names, ...names.map(name => name.replace(/@.*/, ''))];
  if (core && words.some(word => coreOf(word) === core))
    throw fault('rule_broken', pointer, 'is too close to a name or an e-mail address', 'password_personal');
}

/** `Patil-Motors_123` and `patil motors` are the same to who guesses. */
function coreOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll(/^\p{N}+|\p{N}+$/gu, '');
}

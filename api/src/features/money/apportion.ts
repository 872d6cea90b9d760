/**
 * Whole shares of an amount in the proportion of weights, which come to exactly the amount: what rounding down leaves goes to the
 * largest remainders, to the first of equal ones. All are whole and not negative; no share is more than its weight where the
 * amount is no more than all weights. Nothing is shared where all weights are 0.
 */
export function apportion(amount: number, weights: number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0 || amount === 0) return weights.map(() => 0);
  const parts = weights.map(weight => divided(amount, weight, all));
  const left = amount - parts.reduce((sum, { share }) => sum + share, 0);
  const first = parts
    .map(({ rest }, index) => ({ rest, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
    .slice(0, left);
  const more = new Set(first.map(({ index }) => index));
  return parts.map(({ share }, index) => share + (more.has(index) ? 1 : 0));
}

/** The product can pass 2^53; the remainder cannot, as all weights come to less. */
function divided(amount: number, weight: number, all: number): { share: number; rest: number } {
  const product = amount * weight;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % all;
    return { share: (product - rest) / all, rest };
  }
  const exact = BigInt(amount) * BigInt(weight);
  return { share: Number(exact / BigInt(all)), rest: Number(exact % BigInt(all)) };
}

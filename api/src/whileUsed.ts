/** Reads at the first use, and lets go of what was read when nobody has asked for it so long. */
export function whileUsed<T>(idleMs: number, read: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  let idle: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      loading = null;
    }, idleMs).unref();
    loading ??= read().catch(error => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

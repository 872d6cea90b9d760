/** How often to look again while an export is being made, in milliseconds. */
export const whileRunning = (exports: { status: string }[] | undefined): number | false =>
  exports?.some(({ status }) => status === 'running') ? 2000 : false;

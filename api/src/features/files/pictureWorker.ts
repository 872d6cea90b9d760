import { type PictureRequest, variantsOf } from './picture.ts';

process.on('message', async (request: PictureRequest) => {
  // Nobody is there any more where the server was killed meanwhile.
  process.send?.(await variantsOf(request), () => undefined);
});

// A terminal's interrupt reaches every process of the group. This one ends when the server lets go of it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

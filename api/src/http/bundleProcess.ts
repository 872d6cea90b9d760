import { bundleContract } from './bundle.ts';

process.send?.(await bundleContract());
process.disconnect?.();

import { bundleContract } from './bundle.ts';

// Once it is sent: the end of the channel would cut a large message off.
process.send?.(await bundleContract(), () => process.disconnect?.());

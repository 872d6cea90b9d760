import { parentPort } from 'node:worker_threads';
import { bundleContract } from './bundle.ts';

parentPort?.postMessage(await bundleContract());

import { parentPort } from 'node:worker_threads';
import { dictionary } from '@zxcvbn-ts/language-common';
import { hashOfPassword, shortestPassword } from './commonPasswords.ts';

const hashes = dictionary['passwords-common']
  .filter(password => password.length >= shortestPassword)
  .map(hashOfPassword);
parentPort?.postMessage(Uint32Array.from(hashes).sort());

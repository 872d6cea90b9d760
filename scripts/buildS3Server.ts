import { s3Program } from '../api/test/versitygw.ts';

/** Builds the S3 server of the tests, where there is Go, that none of them waits for it and no two build it. */
const program = await s3Program();
if (program) console.log(program);

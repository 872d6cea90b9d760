import { connect, type WorkbayOptions } from './connect.ts';
import { FactorsResource } from './generated/account.ts';
import { AuthResource } from './generated/auth.ts';

/** What it takes to sign up and to log in, and nothing else: a page of that kind is there sooner with it. */
export class WorkbaySignIn {
  readonly auth: AuthResource;
  readonly factors: FactorsResource;

  constructor(options: WorkbayOptions = {}) {
    const { client } = connect(options);
    this.auth = new AuthResource(client);
    this.factors = new FactorsResource(client);
  }
}

import { WorkbayAccount } from './account.ts';
import type { WorkbayOptions } from './connect.ts';
import { PlatformResource } from './generated/platform.ts';

/** The API as Workbay's own administrators have it: `platform.logIn`, `platform.listWorkshops` and so on. As support they see what people see. */
export class WorkbayPlatform extends WorkbayAccount {
  readonly platform: PlatformResource;

  constructor(options: WorkbayOptions = {}) {
    super(options);
    this.platform = new PlatformResource(this.client);
  }
}

import { PlatformResource } from './generated/platform.ts';
import { Workbay, type WorkbayOptions } from './workbay.ts';

/** The API as Workbay's own administrators have it: `platform.logIn`, `platform.listWorkshops` and so on. */
export class WorkbayPlatform extends Workbay {
  readonly platform: PlatformResource;

  constructor(options: WorkbayOptions = {}) {
    super(options);
    this.platform = new PlatformResource(this.client);
  }
}

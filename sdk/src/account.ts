import type { WorkbayOptions } from './connect.ts';
import {
  FactorsResource,
  NotificationsResource,
  SessionsResource,
  ViewsResource,
} from './generated/account.ts';
import { Workbay } from './workbay.ts';

/**
 * The API as people have it who logged in: beside the workshop's work their own second factors, devices, notifications and
 * saved views. An API key is nobody's and has none of these.
 */
export class WorkbayAccount extends Workbay {
  readonly factors: FactorsResource;
  readonly sessions: SessionsResource;
  readonly notifications: NotificationsResource;
  readonly views: ViewsResource;

  constructor(options: WorkbayOptions = {}) {
    super(options);
    this.factors = new FactorsResource(this.client);
    this.sessions = new SessionsResource(this.client);
    this.notifications = new NotificationsResource(this.client);
    this.views = new ViewsResource(this.client);
  }
}

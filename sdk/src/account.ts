import type { WorkbayOptions } from './connect.ts';
import {
  CalendarFeedsResource,
  FactorsResource,
  NotificationsResource,
  SessionsResource,
  ViewsResource,
  WorkResource,
} from './generated/account.ts';
import { Workbay } from './workbay.ts';

/**
 * The API as people have it who logged in: beside the workshop's work their own second factors, devices, notifications,
 * saved views, calendar and what they have done. An API key is nobody's and has none of these.
 */
export class WorkbayAccount extends Workbay {
  readonly factors: FactorsResource;
  readonly sessions: SessionsResource;
  readonly notifications: NotificationsResource;
  readonly views: ViewsResource;
  readonly work: WorkResource;
  readonly calendarFeeds: CalendarFeedsResource;

  constructor(options: WorkbayOptions = {}) {
    super(options);
    this.factors = new FactorsResource(this.client);
    this.sessions = new SessionsResource(this.client);
    this.notifications = new NotificationsResource(this.client);
    this.views = new ViewsResource(this.client);
    this.work = new WorkResource(this.client);
    this.calendarFeeds = new CalendarFeedsResource(this.client);
  }
}

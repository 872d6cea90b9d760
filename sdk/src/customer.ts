import {
  BookingPageResource,
  DirectoryResource,
  PlacesResource,
  PortalResource,
} from './generated/customer.ts';
import { Workbay, type WorkbayOptions } from './workbay.ts';

/** The API as people have it who look for a workshop and book there: `directory.listWorkshops`, `bookingPage.request` and so on. With a customer's token as `accessToken`, `portal` is what is their own. */
export class WorkbayCustomer extends Workbay {
  readonly directory: DirectoryResource;
  readonly places: PlacesResource;
  readonly bookingPage: BookingPageResource;
  readonly portal: PortalResource;

  constructor(options: WorkbayOptions = {}) {
    super(options);
    this.directory = new DirectoryResource(this.client);
    this.places = new PlacesResource(this.client);
    this.bookingPage = new BookingPageResource(this.client);
    this.portal = new PortalResource(this.client);
  }
}

import { BookingPageResource, DirectoryResource, PlacesResource } from './generated/customer.ts';
import { Workbay, type WorkbayOptions } from './workbay.ts';

/** The API as people have it who look for a workshop and book there: `directory.listWorkshops`, `bookingPage.request` and so on. Needs no credential. */
export class WorkbayCustomer extends Workbay {
  readonly directory: DirectoryResource;
  readonly places: PlacesResource;
  readonly bookingPage: BookingPageResource;

  constructor(options: WorkbayOptions = {}) {
    super(options);
    this.directory = new DirectoryResource(this.client);
    this.places = new PlacesResource(this.client);
    this.bookingPage = new BookingPageResource(this.client);
  }
}

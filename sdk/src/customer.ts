import { DirectoryResource, PlacesResource } from './generated/customer.ts';
import { Workbay, type WorkbayOptions } from './workbay.ts';

/** The API as people have it who look for a workshop: `directory.listWorkshops`, `places.search` and so on. Needs no credential. */
export class WorkbayCustomer extends Workbay {
  readonly directory: DirectoryResource;
  readonly places: PlacesResource;

  constructor(options: WorkbayOptions = {}) {
    super(options);
    this.directory = new DirectoryResource(this.client);
    this.places = new PlacesResource(this.client);
  }
}

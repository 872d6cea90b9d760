import type { RequestOptions } from './call.ts';
import type { WorkbayOptions } from './connect.ts';
import {
  BookingPageResource,
  DirectoryResource,
  PlacesResource,
  PortalResource,
} from './generated/customer.ts';
import type { StoredFile } from './generated/schema.ts';
import { check, pictureType } from './upload.ts';
import { Workbay } from './workbay.ts';

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

  /** A photo for a request: announces it, sends it straight to the store and has it checked. */
  async uploadPhoto(content: Blob, name: string, options?: RequestOptions): Promise<StoredFile> {
    const type = pictureType(content);
    const { file, upload } = await this.portal.createFile({ name, type, size: content.size }, options);
    await this.sendTo(upload, content, options);
    return check(checking => this.portal.completeFile(file.id, checking), options?.signal);
  }

  /** A photo for the review that this link is for. */
  async uploadReviewPhoto(
    token: string,
    content: Blob,
    name: string,
    options?: RequestOptions,
  ): Promise<StoredFile> {
    const announced = { name, type: pictureType(content), size: content.size };
    const { file, upload } = await this.directory.createReviewPhoto(token, announced, options);
    await this.sendTo(upload, content, options);
    return check(checking => this.directory.completeReviewPhoto(token, file.id, checking), options?.signal);
  }
}

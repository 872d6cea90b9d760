import type { FileStore } from '../../adapters/files/files.ts';
import type { DataScope } from '../../data/scope.ts';
import { momentText } from '../../documents/figures.ts';
import type { Renderer } from '../../documents/render.ts';
import { getJob } from '../jobs/jobs.ts';
import { workshopBlock } from '../workshops/letterhead.ts';
import { getLogo, getWorkshop } from '../workshops/workshops.ts';
import { getCompleted } from './inspections.ts';

/** What was found, on paper. */
export async function inspectionPdf(
  scope: DataScope & { documents: Renderer; files: FileStore },
  inspectionId: string,
  asked?: 'en' | 'hi',
) {
  const { job, name, sections, summary, completedAt } = await getCompleted(scope, inspectionId);
  const [{ customer, vehicle, odometer }, workshop, logo] = await Promise.all([
    getJob(scope, job.id),
    getWorkshop(scope),
    getLogo(scope),
  ]);
  const language = asked ?? workshop.documentLanguage;
  const content = await scope.documents.inspection({
    language,
    workshop: workshopBlock(workshop, logo),
    name,
    jobNumber: job.number,
    completed: completedAt && momentText(completedAt, workshop.timeZone, language),
    customer: {
      name: customer.name,
      phone: customer.phone ?? null,
      address: [],
      gstin: null,
      taxNumber: null,
    },
    vehicle: vehicle && {
      registration: vehicle.registration,
      description: vehicle.description ?? null,
      odometer,
    },
    summary,
    sections,
  });
  return { filename: `${job.number}-inspection.pdf`, contentType: 'application/pdf', content };
}

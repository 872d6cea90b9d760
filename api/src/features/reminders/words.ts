import type { WorkshopDocument } from '../workshops/store.ts';
import type { ReminderDocument } from './store.ts';

type Due = Pick<ReminderDocument, 'title' | 'customer' | 'vehicle' | 'on' | 'dueOdometer'>;
type Speaker = Pick<WorkshopDocument, 'name' | 'documentLanguage'>;

const dayText = (day: string, language: 'en' | 'hi'): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(`${language}-IN`, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

/** When it is due, as people say it. */
export function whenText({ on, dueOdometer }: Due, language: 'en' | 'hi'): string {
  const date = dayText(on, language);
  if (dueOdometer === null) return date;
  const kilometres = dueOdometer.toLocaleString('en-IN');
  return language === 'hi' ? `${date} या ${kilometres} किमी पर` : `${date}, or at ${kilometres} km`;
}

/** What goes to the customer in a chat. */
export function messageOf(due: Due, { name, documentLanguage: language }: Speaker): string {
  const { title, customer, vehicle } = due;
  const when = whenText(due, language);
  const of = vehicle?.registration;
  if (language === 'hi')
    return `नमस्ते ${customer.name}, ${name} की ओर से याद दिला रहे हैं${of ? `, ${of} के लिए` : ''}: ${title} (${when})। आने का समय तय करने के लिए जवाब दें।`;
  return `Hello ${customer.name}, this is ${name} with a reminder${of ? ` for ${of}` : ''}: ${title} is due on ${when}. Reply to fix a time.`;
}

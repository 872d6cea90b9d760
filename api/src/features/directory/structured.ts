import type { components } from '@workbay/sdk/schema';
import { serviceTypes } from './serviceTypes.ts';

type Details = components['schemas']['DirectoryWorkshopDetails'];

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** What search engines read of a workshop: https://schema.org/AutoRepair and https://schema.org/HomeAndConstructionBusiness. */
export function schemaOf(workshop: Details, publicUrl: string): object {
  const { name, url, kind, city, region, country, phone, about, photos, location, rating } = workshop;
  const { openingHours, addressShown, address } = workshop;
  const images = photos.map(({ largeUrl }) => new URL(largeUrl, publicUrl).href);
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'garage' ? 'AutoRepair' : 'HomeAndConstructionBusiness',
    '@id': url,
    name,
    url,
    ...(about && { description: about }),
    ...(phone && { telephone: phone }),
    ...(images.length > 0 && { image: images }),
    address: {
      '@type': 'PostalAddress',
      ...(address.length > 1 && { streetAddress: address.slice(0, -1).join(', ') }),
      ...(city && { addressLocality: city }),
      ...(region && { addressRegion: region }),
      addressCountry: country,
    },
    ...(addressShown && { geo: { '@type': 'GeoCoordinates', ...location } }),
    ...(openingHours && {
      openingHoursSpecification: weekdays.flatMap(day =>
        openingHours.week[day].map(({ from, to }) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`,
          opens: from,
          closes: to === '24:00' ? '23:59' : to,
        })),
      ),
    }),
    ...(rating.mean !== null && {
      aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.mean, reviewCount: rating.count },
    }),
    makesOffer: workshop.serviceTypes.map(code => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Service', name: serviceTypes[code].en },
    })),
  };
}

import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconCurrentLocation } from '@tabler/icons-react';
import type { Point } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { type Choice, TypeAhead } from '../../ui/TypeAhead.tsx';

type Found = Choice & { location: Point };

interface Props {
  point: Point | null;
  onPick: (point: Point) => void;
  disabled: boolean;
}

async function findPlaces(search: string): Promise<Found[]> {
  if (search.length < 2) return [];
  const { data } = await workbay.client.GET('/v1/places', { params: { query: { search } } });
  return (data?.data ?? []).map(({ name, region, country, location }) => ({
    id: `${location.latitude},${location.longitude}`,
    label: name,
    detail: [region, country].filter(Boolean).join(', '),
    location,
  }));
}

/** Where the workshop is, without a map: by its town, or where the device is right now; a map is one tap away. */
export function PlacePicker({ point, onPick, disabled }: Props) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<Found | null>(null);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const locate = () => {
    setAsking(true);
    setFailed(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false);
        setPlace(null);
        onPick({
          latitude: Number(coords.latitude.toFixed(6)),
          longitude: Number(coords.longitude.toFixed(6)),
        });
      },
      () => {
        setAsking(false);
        setFailed(true);
      },
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <>
      <TypeAhead<Found>
        name="places"
        label={t('listing.town')}
        placeholder={t('listing.townHint')}
        value={place}
        onChange={found => {
          setPlace(found);
          if (found) onPick(found.location);
        }}
        find={findPlaces}
        disabled={disabled}
      />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconCurrentLocation size={16} aria-hidden />}
          loading={asking}
          disabled={disabled}
          onClick={locate}
        >
          {t('listing.useMine')}
        </Button>
        {point && (
          <Anchor
            size="sm"
            target="_blank"
            rel="noopener noreferrer"
            href={`https://www.openstreetmap.org/?mlat=${point.latitude}&mlon=${point.longitude}#map=17/${point.latitude}/${point.longitude}`}
          >
            {t('listing.showMap')}
          </Anchor>
        )}
      </Group>
      {failed && <Alert color="orange">{t('listing.noPosition')}</Alert>}
      <Text size="xs" c="dimmed">
        <Anchor href="https://www.geonames.org/" target="_blank" rel="noopener noreferrer" inherit>
          {t('listing.geoNames')}
        </Anchor>
      </Text>
    </>
  );
}

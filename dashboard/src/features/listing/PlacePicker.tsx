import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import type { Place, Point } from '@workbay/sdk/schema';
import { LocateFixedIcon, MapIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { type Choice, TypeAhead } from '../../ui/TypeAhead.tsx';

const PlaceMap = lazy(() => import('./PlaceMap.tsx'));

type Found = Choice & Pick<Place, 'location' | 'source'>;

interface Props {
  point: Point | null;
  onPick: (point: Point) => void;
  disabled: boolean;
}

async function findPlaces(search: string): Promise<Found[]> {
  if (search.length < 2) return [];
  const { data } = await workbay.client.GET('/v1/places', { params: { query: { search } } });
  return (data?.data ?? []).map(({ name, region, country, location, source }) => ({
    id: `${location.latitude},${location.longitude}`,
    label: name,
    detail: [region, country].filter(Boolean).join(', '),
    location,
    source,
  }));
}

/** Where the workshop is: by its town, where the device is right now, or on a map, which is fetched when it is opened. */
export function PlacePicker({ point, onPick, disabled }: Props) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<Found | null>(null);
  const [mapData, setMapData] = useState(false);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [mapped, setMapped] = useState(false);
  const { data } = api.useQuery('get', '/v1/directory/map', {});
  const moveTo = (to: Point) => {
    setPlace(null);
    onPick(to);
  };
  const locate = () => {
    setAsking(true);
    setFailed(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false);
        moveTo({
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
        find={async search => {
          const found = await findPlaces(search);
          if (found.some(({ source }) => source === 'openstreetmap')) setMapData(true);
          return found;
        }}
        disabled={disabled}
      />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<LocateFixedIcon size={16} aria-hidden />}
          loading={asking}
          disabled={disabled}
          onClick={locate}
        >
          {t('listing.useMine')}
        </Button>
        {data?.tiles && (
          <Button
            variant="default"
            leftSection={<MapIcon size={16} aria-hidden />}
            aria-expanded={mapped}
            onClick={() => setMapped(!mapped)}
          >
            {t(mapped ? 'listing.hideMap' : 'listing.showMap')}
          </Button>
        )}
      </Group>
      {failed && <Alert color="orange">{t('listing.noPosition')}</Alert>}
      {mapped && data?.tiles && (
        <Suspense fallback={<Loading />}>
          <PlaceMap tiles={data.tiles} point={point} onMove={moveTo} disabled={disabled} />
        </Suspense>
      )}
      <Text size="xs" c="dimmed">
        <Anchor href="https://www.geonames.org/" target="_blank" rel="noopener noreferrer" inherit>
          {t('listing.geoNames')}
        </Anchor>
        {mapData && (
          <>
            {' · '}
            <Anchor
              href="https://www.openstreetmap.org/copyright"
              target="_blank"
              rel="noopener noreferrer"
              inherit
            >
              {t('listing.openStreetMap')}
            </Anchor>
          </>
        )}
      </Text>
    </>
  );
}

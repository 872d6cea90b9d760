import 'leaflet/dist/leaflet.css';
import { Box, Text } from '@mantine/core';
import type { MapTiles, Point } from '@workbay/sdk/schema';
import L from 'leaflet';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PlaceMap.module.css';

interface Props {
  tiles: MapTiles;
  point: Point | null;
  onMove: (point: Point) => void;
  disabled: boolean;
}

type Shown = { map: L.Map; pin: L.Marker };

/** So many pixels for each press of an arrow key. */
const step = 8;
const steps: Record<string, [number, number]> = {
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
};
const closeUp = 16;

/** A map with the workshop's pin, which is dragged, moved by the arrow keys, or put where one clicks. */
export default function PlaceMap({ tiles, point, onMove, disabled }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<Shown | null>(null);
  const [away, setAway] = useState(false);
  const moved = useEffectEvent((to: L.LatLng) => {
    const { lat, lng } = to.wrap();
    if (!disabled) onMove({ latitude: Number(lat.toFixed(6)), longitude: Number(lng.toFixed(6)) });
  });
  const words = useEffectEvent(() => ({
    zoomInTitle: t('listing.zoomIn'),
    zoomOutTitle: t('listing.zoomOut'),
    pin: t('listing.pin'),
  }));
  useEffect(() => {
    if (!place.current) return;
    const { pin: name, ...zoom } = words();
    const map = L.map(place.current, { zoomControl: false, attributionControl: false, maxZoom: 19 });
    map.setView([22, 79], 4);
    L.control.zoom(zoom).addTo(map);
    const credits = document.createElement(tiles.attributionUrl ? 'a' : 'span');
    credits.textContent = tiles.attribution;
    if (tiles.attributionUrl) credits.setAttribute('href', tiles.attributionUrl);
    L.control.attribution({ prefix: false }).addAttribution(credits.outerHTML).addTo(map);
    // Who serves the tiles learns our address, as their terms ask, and no more.
    L.tileLayer(tiles.url, { maxZoom: 19, referrerPolicy: 'strict-origin' })
      .on('tileerror', () => setAway(true))
      .addTo(map);
    const icon = L.divIcon({
      className: classes.pin,
      html: '<i></i>',
      iconSize: [30, 30],
      iconAnchor: [15, 30],
    });
    const pin = L.marker([0, 0], { icon, title: name, autoPan: true });
    pin.on('dragend', () => moved(pin.getLatLng()));
    pin.on('add', () => {
      const element = pin.getElement();
      element?.setAttribute('aria-label', name);
      element?.addEventListener('keydown', event => {
        const by = steps[event.key];
        if (!by) return;
        event.preventDefault();
        event.stopPropagation();
        moved(map.containerPointToLatLng(map.latLngToContainerPoint(pin.getLatLng()).add(by)));
      });
    });
    map.on('click', ({ latlng }) => moved(latlng));
    shown.current = { map, pin };
    return () => {
      shown.current = null;
      map.remove();
    };
  }, [tiles]);
  const latitude = point?.latitude;
  const longitude = point?.longitude;
  useEffect(() => {
    if (!shown.current) return;
    const { map, pin } = shown.current;
    if (latitude === undefined || longitude === undefined) {
      pin.remove();
      return;
    }
    const isNew = !map.hasLayer(pin);
    pin.setLatLng([latitude, longitude]).addTo(map);
    if (disabled) pin.dragging?.disable();
    else pin.dragging?.enable();
    if (isNew) map.setView(pin.getLatLng(), closeUp, { animate: false });
    else if (!map.getBounds().pad(-0.05).contains(pin.getLatLng())) map.panTo(pin.getLatLng());
  }, [latitude, longitude, disabled]);
  return (
    <Box>
      <Box ref={place} className={classes.map} role="group" aria-label={t('listing.map')} />
      <Text size="xs" c="dimmed" mt={4} role={away ? 'status' : undefined}>
        {away ? t('listing.mapAway') : t('listing.mapHint')}
      </Text>
    </Box>
  );
}

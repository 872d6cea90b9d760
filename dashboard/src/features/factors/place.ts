const name = 'workbay.confirmedFrom';

/** Where the person was when they left to confirm who they are. */
export function keepPlace(): void {
  sessionStorage.setItem(name, window.location.pathname + window.location.search);
}

export function takePlace(): string {
  const place = sessionStorage.getItem(name) ?? '/';
  sessionStorage.removeItem(name);
  return place;
}

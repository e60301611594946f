import { getRouteApi } from '@tanstack/react-router';
import { SearchPage } from '../features/search/search-page.tsx';

const route = getRouteApi('/');

export function HomeRoute() {
  const params = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SearchPage
      params={params}
      onChange={(changed) => void navigate({ search: { ...params, ...changed }, resetScroll: false })}
    />
  );
}

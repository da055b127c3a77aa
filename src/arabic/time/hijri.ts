import { dayNumber } from './civil.ts'

/**
 * The Umm al-Qura calendar, baked: three hex digits a year from 1300 AH, bit m set where month m + 1 has 30 days.
 *
 * Written out from ICU's `islamic-umalqura` (Intl of Node), so that no run depends on the ICU it happens to have.
 */
const MONTHS =
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5' +
  'd4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52' +
  'd29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52' +
  'c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55' +
  'a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9' +
  '5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4a'

const FIRST_YEAR = 1300
const LAST_YEAR = FIRST_YEAR + MONTHS.length / 3 - 1
/** 1 Muharram 1300 AH. */
const EPOCH = dayNumber(1882, 11, 12)

const starts: number[] = []
let running = EPOCH
for (let i = 0; i < MONTHS.length; i += 3) {
  const long = Number.parseInt(MONTHS.slice(i, i + 3), 16)
  for (let month = 0; month < 12; month++) {
    starts.push(running)
    running += (long >> month) & 1 ? 30 : 29
  }
}
starts.push(running)

/** Day number of the first of a Hijri month; tabular reckoning outside 1300 to 1500 AH, where no table was published. */
export function hijriMonth(year: number, month: number): number {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return starts[(year - FIRST_YEAR) * 12 + month - 1]
  return (
    Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + 1948440 - 384 - 2440588
  )
}

/** Hijri year of a day number (Umm al-Qura). */
export function hijriYear(day: number): number {
  let year = Math.floor((day - EPOCH) / 354.367) + FIRST_YEAR
  while (hijriMonth(year + 1, 1) <= day) year++
  while (hijriMonth(year, 1) > day) year--
  return year
}

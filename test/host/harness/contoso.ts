/** One engagement written by hand, its dates around today, with comments that every edit has to keep. */
import { addDays } from '../../../src/util/dates.ts'

export const today = new Date().toISOString().slice(0, 10)
/** @param days from today, may be negative */
export const day = (days: number) => addDays(today, days)

export const contosoPath = 'customers/contoso.engagement.yaml'

export const contoso = `# Contoso: kept by Ana, reviewed on Mondays.
playbook: fasttrack@2020.05

customer:
  name: Contoso
  tenant: contoso.example.com
  language: pt-BR

engagement:
  id: FT-1
  motion: rfa
  phase: initiate
  assigned: ${day(-20)}

team:
  fasttrack-manager: ana

people:
  ana:
    name: Ana Souza
    side: fasttrack
  carla:
    name: Carla Lima
    side: customer
    role: CIO

services:
  exchange:
    entitlements: 1500
    status: in-progress
    reason: technical-onboarding-and-deployment
  teams:
    entitlements: 1500
    status: in-progress
    reason: technical-onboarding-and-deployment

tasks:
  # The customer asked for us, nobody handed over.
  3979:
    status: not-required
    waiver:
      reason: not-from-targeting
      by: ana
      date: ${day(-20)}
  3616:
    status: complete
    completed: ${day(-19)}
  994: # promised in the first call
    due: ${day(-3)}
  983:
    due: ${day(4)}
  1903:

log:
  ${day(-5)}-call:
    by: ana
    text: Weekly call, all is on track
`

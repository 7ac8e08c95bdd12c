import { authorizePlatform, type Viewer } from '@/lib/policy'
import { calibrationKnown, type Judged } from '../measures/calibration'

/** How often verdicts were right, as of the last night that had some to judge. */
export function lastCalibration(viewer: Viewer): Promise<Judged | null> {
  authorizePlatform(viewer, 'engagement.list')
  return calibrationKnown()
}

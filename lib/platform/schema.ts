/** What is read of how the platform answers, for whoever tells it. */
export { ACCURACY, percentileOf } from './model/answerTimes'
export { availabilityIn } from './model/availability'
export type { AnswersOfMonth, ServiceMeasured } from './measures'

/** What is read of how the platform answers, for whoever tells it. */
export { ACCURACY, percentileOf, type AnswersCounted } from './model/answerTimes'
export { availabilityIn, type Availability } from './model/availability'
export type { AnswersOfMonth, ServiceMeasured } from './measures'

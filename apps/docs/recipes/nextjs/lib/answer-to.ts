export { answerTo } from "../../shared/answer-to";

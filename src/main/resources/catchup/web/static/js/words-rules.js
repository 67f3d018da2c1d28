// What the pages on rules and on many regions say: English, Chinese.
export const RULE_WORDS = {
};

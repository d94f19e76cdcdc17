## Answer

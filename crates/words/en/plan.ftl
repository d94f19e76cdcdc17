## Plan

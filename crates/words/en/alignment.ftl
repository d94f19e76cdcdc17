## A picture beside other frameworks

alignment-title = How this speaks to other frameworks
alignment-lead = Your place may also answer to others. Here you see which statements speak to what they ask about, and what people said.
alignment-not = It does not say how anyone would rate your place. It shows where to look, and what to talk about.
alignment-questions = Ask about each of them
alignment-jump = Frameworks
alignment-source = Source: { $source }
alignment-none = Too few people took part to show anything here.
alignment-link = How this speaks to other frameworks

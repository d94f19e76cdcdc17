## What people said, for readers

said-title = What people said
said-lead = People wrote why they chose their answers. Somebody read each comment before it was shared. Some words were changed and some comments held back, so that nobody is picked out.
said-order = The comments are mixed. Nothing shows which ones one person wrote.
said-story = If you think you know a story, keep it to yourself.
said-count =
    { $count ->
        [one] One comment is shared.
       *[other] { $count } comments are shared.
    }
said-none-title = No comments are shared yet
said-none-text = Somebody reads each comment first. Come back later to see them here.
said-sort = Show them
said-by-theme = By theme
said-by-statement = By statement
said-no-theme = Other things people said
said-theme-title = { $name } ({ $count })
said-group = From: { $group }
said-contents = On this page
said-protected = A comment names its writer’s group only if the writer said so, { $smallest } people or more of that group took part, and { $least } or more of its comments are here.

## A place: what all its pages share, and its reviews

place-page-title = { $page } – { $place }
place-nav-label = This place
place-nav-reviews = Reviews
place-nav-people = People
place-nav-settings = Settings
place-nav-history = History

reviews-title = Reviews
reviews-none = There are no reviews here yet.
reviews-none-yet = There are no reviews here yet. When you set one up, it is shown here.

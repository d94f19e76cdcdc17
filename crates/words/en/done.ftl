## What was just done, said at the top of the page that follows

done-saved = Saved.
done-opened = Your review is open. Below is a link for each group, to send to its people.
done-opened-later = Your review is ready. It opens by itself on its first day. Below is a link for each group.
done-discarded = The draft is gone.
done-limits = The limits of this link are saved.
done-link-replaced = This is the new link. The old one no longer works.
done-link-off = The link is switched off.
done-logo = Your logo is saved.
done-logo-gone = The logo is gone.
done-person-out = They no longer belong to this place.
done-group-removed = “{ $name }” is gone from the groups.
done-family-removed = { $groups ->
    [0] “{ $name }” is gone. It had no groups.
    [one] “{ $name }” is gone, and the group in it too.
   *[other] “{ $name }” is gone, and the { $groups } groups in it too.
}

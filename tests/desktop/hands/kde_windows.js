// KWin tells its windows only to a script that it runs itself; hands/kde.sh reads the words in its log.
workspace.clientList().forEach(function (window) {
    const place = window.geometry;
    const centre = Math.round(place.x + place.width / 2) + " " + Math.round(place.y + place.height / 2);
    print("window: " + window.resourceClass + (window.active ? " focused" : "") + (window.notification ? " notification " + centre : ""));
});
print("window: that is all");

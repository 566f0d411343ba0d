namespace Holdfast.Recovery.Plans.Running;

/// <summary>A question to the decision authority that is open, and who has agreed so far. Pure: it is told what time it is.</summary>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Agreed">Whose agreement was counted.</param>
internal sealed record ApprovalRequest(DateTimeOffset AskedAt, IReadOnlyList<string> Agreed)
{
    /// <summary>Whether enough have agreed. Who runs the plan counts once, and never alone where more than one is asked for.</summary>
    public bool IsGranted(PlanAuthority authority, string runner)
    {
        var agreed = Agreed.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return agreed.Count >= authority.Required && (authority.Required == 1 || agreed.Exists(name => !Same(name, runner)));
    }

    /// <summary>Until when an answer can come: the delegate has as long as the authority had.</summary>
    public DateTimeOffset Deadline(PlanAuthority authority, DateTimeOffset now) =>
        AskedAt + (authority.Delegate is not null && now > AskedAt + authority.Expires ? authority.Expires * 2 : authority.Expires);

    public bool IsExpired(PlanAuthority authority, DateTimeOffset now) => now > AskedAt + (authority.Delegate is null ? authority.Expires : authority.Expires * 2);

    /// <summary>Why somebody's agreement does not count now; null when it does.</summary>
    public string? WhyNot(PlanAuthority authority, string name, DateTimeOffset now)
    {
        if (Agreed.Contains(name, StringComparer.OrdinalIgnoreCase))
            return $"{name} has agreed already and counts once.";
        var inTime = now <= AskedAt + authority.Expires;
        var isDelegate = authority.Delegate is { } stands && Same(stands, name);
        if (authority.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            return inTime || isDelegate ? null : $"The request to {name} has expired{(authority.Delegate is null ? "" : $"; {authority.Delegate} decides now")}.";
        if (!isDelegate)
            return $"{name} is not among those who decide: {string.Join(", ", authority.Names)}.";
        return inTime ? $"{name} stands in only once the request has expired." : null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

namespace Holdfast.Estate.Model;

/// <summary>What a store is used for.</summary>
public enum StoreUse
{
    /// <summary>The records of the business.</summary>
    Records,

    /// <summary>Login sessions.</summary>
    Sessions,

    /// <summary>Values that can be computed again.</summary>
    Cache,

    /// <summary>Jobs that wait.</summary>
    Queue,

    /// <summary>Counters of rate limits.</summary>
    RateLimits,

    /// <summary>Attachments and documents.</summary>
    Documents,

    /// <summary>Copies for reports and forecasts.</summary>
    Analytics,
}

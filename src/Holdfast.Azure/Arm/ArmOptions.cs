using Azure.Core;

namespace Holdfast.Azure.Arm;

/// <summary>How requests travel: once each, since repeating is decided by whoever knows the limit of the whole.</summary>
public sealed class ArmOptions : ClientOptions
{
    public ArmOptions()
    {
        Retry.MaxRetries = 0;
        // A request only asks or accepts; what takes long is waited for by asking again.
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
    }
}

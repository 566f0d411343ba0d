using System.Globalization;
using Depot;
using Depot.Delivery;
using Depot.Fulfilment;
using Depot.Health;
using Depot.Orders;
using Depot.Sessions;

if (args is not [var role and ("migrate" or "web" or "worker" or "integration"), var file])
{
    await Console.Error.WriteLineAsync("Usage: depot migrate|web|worker|integration SETTINGS.json");
    return 64;
}

var settings = DepotSettings.Read(file);
await using var database = Database.Connect(settings);
if (role == "migrate")
{
    await Database.MigrateAsync(database, TimeProvider.System, CancellationToken.None);
    return 0;
}

var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls(settings.Listen);
builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(database);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Readiness>();
builder.Services.AddSingleton<ErrorShare>();
builder.Services.AddSingleton<IHostLifetime, DrainingLifetime>();
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.ShutdownLimit);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, DepotJson.Default));
switch (role)
{
    case "web":
        builder.Services.AddSingleton<OrderBook>();
        builder.Services.AddSingleton<SessionStore>();
        break;
    case "worker":
        builder.Services.AddHostedService<Worker>();
        break;
    case "integration":
        builder.Services.AddHostedService<Courier>();
        break;
    default:
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"'{role}' passed the check of the arguments."));
}

await using var app = builder.Build();
HealthEndpoints.Map(app);
if (role == "web")
{
    app.Use(app.Services.GetRequiredService<ErrorShare>().WatchAsync);
    SessionEndpoints.Map(app);
    OrderEndpoints.Map(app);
}

await app.RunAsync();
return 0;
